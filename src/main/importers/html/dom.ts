import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Node = Tree.ChildNode;
export type Element = Tree.Element;

export const isElement = (node: Tree.Node): node is Element => 'tagName' in node;
export const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** Every element below `root` in document order. Without recursion: pages of attackers are nested 100,000 deep. */
export function* elements(root: Tree.ParentNode): Generator<Element> {
  const open: Tree.Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node) && node !== root) yield node;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) open.push(child);
  }
}

/** The characters below `root`, as they stand. */
export function textOf(root: Tree.ParentNode, skipped: ReadonlySet<string> = new Set()): string {
  let text = '';
  const open: Tree.Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isText(node)) text += node.value;
    else if ('childNodes' in node && !(isElement(node) && skipped.has(node.tagName))) {
      for (const child of node.childNodes.toReversed()) open.push(child);
    }
  }
  return text;
}

/** One property of a `style` attribute, in lower case; '' when it is not there. */
export function styleOf(element: Element, property: string): string {
  const style = attribute(element, 'style');
  if (style === undefined) return '';
  for (const declaration of style.toLowerCase().split(';')) {
    const [name, value] = declaration.split(':', 2);
    if (name?.trim() === property) return value?.trim() ?? '';
  }
  return '';
}

export function isHidden(element: Element): boolean {
  return attribute(element, 'hidden') !== undefined || styleOf(element, 'display').startsWith('none');
}
