import { useEffect, useState } from 'react';
import { api } from '../../bridge';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Pictures dropped into a text that is being edited belong to that text; a panel of files takes all of them. */
const isForOthers = (event: DragEvent): boolean => {
  if (event.target instanceof Element && event.target.closest('[data-takes-files]') !== null) return true;
  const isInText = event.target instanceof Element && event.target.closest('[contenteditable="true"]') !== null;
  const items = [...(event.dataTransfer?.items ?? [])];
  return isInText && items.length > 0 && items.every((item) => item.type.startsWith('image/'));
};

/** Takes files and folders dropped anywhere on the window; true while some are held over it. */
export function useDroppedFiles(onDrop: (paths: string[]) => void): boolean {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    // Without this the page would be replaced by the dropped file. In capture: editors and panels keep such events to
    // themselves, and the window must know when the pointer has come to them.
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      const forOthers = isForOthers(event);
      setOver(!forOthers);
      if (forOthers) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const leave = (event: DragEvent): void => {
      // No related target: the pointer has left the window.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const paths = api.pathsOf([...(event.dataTransfer?.files ?? [])]);
      if (paths.length > 0) onDrop(paths);
    };
    const end = (): void => setOver(false);
    window.addEventListener('dragenter', over, true);
    window.addEventListener('dragover', over, true);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('dragend', end);
    return () => {
      window.removeEventListener('dragenter', over, true);
      window.removeEventListener('dragover', over, true);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('dragend', end);
    };
  }, [onDrop]);

  return isOver;
}
