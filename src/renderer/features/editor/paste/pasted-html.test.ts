import type { JSONContent } from '@tiptap/core';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { plainText, type Document } from '@shared/domain/document';
import { attachmentUrl } from '../schema/attachment-url';
import { toDocument } from '../schema/convert';
import { PasteParser, bytesOfDataUrl, cleanedHtml, embeddedPictures } from './pasted-html';
import { editorSchema } from '../schema/editor-schema';

const parser = PasteParser.of(editorSchema);

function pasted(html: string): Document {
  const { window } = new JSDOM(`<body>${cleanedHtml(html)}</body>`);
  const slice = parser.parseSlice(window.document.body);
  return toDocument(editorSchema.topNodeType.create(null, slice.content).toJSON() as JSONContent);
}

const p = (text: string): JSONContent => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe('what is pasted', () => {
  it('from Word keeps its paragraphs, bold and italic, and loses styles, comments and office tags', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{mso-x:1}</style></head><body>
      <!--StartFragment--><p class=MsoNormal style='text-indent:21.0pt'>　　<span style='font-family:宋体;font-weight:bold'>沈阳</span><span lang=EN-US>1月1日电<o:p></o:p></span></p>
      <p class=MsoNormal><i>记者</i><span style='font-style:italic;text-decoration:underline'>甲</span></p><!--EndFragment--></body></html>`;
    expect(pasted(html).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '沈阳', marks: [{ type: 'bold' }] }, { type: 'text', text: '1月1日电' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '记者', marks: [{ type: 'italic' }] },
          { type: 'text', text: '甲', marks: [{ type: 'italic' }, { type: 'underline' }] },
        ],
      },
    ]);
  });

  it("from Word has lists as lists, nested as they were, without the markers' characters", () => {
    const item = (level: number, marker: string, text: string): string =>
      `<p class=MsoListParagraph style='margin-left:18pt;mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`;
    const html = `<p>前文</p>${item(1, '1.', '甲')}${item(2, '·', '甲一')}${item(1, '2.', '乙')}<p>后文</p>${item(1, '·', '丙')}`;
    expect(pasted(html).content).toEqual([
      p('前文'),
      {
        type: 'orderedList',
        attrs: { start: 1 },
        content: [
          { type: 'listItem', content: [p('甲'), { type: 'bulletList', content: [{ type: 'listItem', content: [p('甲一')] }] }] },
          { type: 'listItem', content: [p('乙')] },
        ],
      },
      p('后文'),
      { type: 'bulletList', content: [{ type: 'listItem', content: [p('丙')] }] },
    ]);
  });

  it('from the web brings no script, no unsafe link, no hidden text and no foreign picture', () => {
    const html = `<div onclick="x()"><p>See <a href="javascript:alert(1)">this</a>, <a href="https://example.com/a">that</a> and <a href="file:///etc/passwd">those</a>.</p>
      <script>alert(1)</script><span style="display:none">hidden</span><img src="https://tracker.example/p.gif"><img src="${attachmentUrl('b'.repeat(64))}" alt="ours"></div>`;
    const document = pasted(html);
    const json = JSON.stringify(document);
    expect(plainText(document)).toBe('See this, that and those.\nours');
    expect(json).not.toMatch(/javascript|file:|tracker|alert/);
    expect(json).toContain('https://example.com/a');
  });

  it('from a web table stays a table', () => {
    const document = pasted('<table><tbody><tr><th colspan="2">指标</th></tr><tr><td>营收</td><td>12亿</td></tr></tbody></table>');
    expect(document.content[0]).toMatchObject({
      type: 'table',
      content: [{ content: [{ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 } }] }, { content: [{ type: 'tableCell' }, {}] }],
    });
  });

  it('as headings of any depth becomes ours', () => {
    expect(pasted('<h1>一</h1><h6>六</h6>').content).toEqual([
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: '一' }] },
      { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: '六' }] },
    ]);
  });

  it('with words like style= in the text keeps them', () => {
    expect(plainText(pasted('<p>a style="x" b</p>'))).toBe('a style="x" b');
  });

  it('with embedded pictures gives their bytes to be stored', () => {
    const html = '<p>a</p><img src="data:image/png;base64,iVBORw0KGgo="><img src=\'data:image/png;base64,iVBORw0KGgo=\'>';
    const [url, ...others] = embeddedPictures(html);
    expect(others).toEqual([]);
    expect([...(bytesOfDataUrl(url ?? '') ?? [])]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(bytesOfDataUrl('data:image/png;base64,%%%')).toBeNull();
  });
});
