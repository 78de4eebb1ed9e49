import { useEffect, type RefObject } from 'react';

export interface ClipboardActions {
  onPaste: (data: DataTransfer) => void;
  onCopy: (data: DataTransfer) => void;
}

/** Copies and pastes while an element without text of its own has the focus. */
export function useFocusedClipboard(
  element: RefObject<HTMLElement | null>,
  { onPaste, onCopy }: ClipboardActions,
): void {
  // With nothing selected, browsers fire these events on the page's body rather than the focused element.
  useEffect(() => {
    const whileFocused =
      (work: (data: DataTransfer) => void) =>
      (event: ClipboardEvent): void => {
        if (document.activeElement !== element.current || event.clipboardData === null) return;
        event.preventDefault();
        work(event.clipboardData);
      };
    const paste = whileFocused(onPaste);
    const copy = whileFocused(onCopy);
    document.addEventListener('paste', paste);
    document.addEventListener('copy', copy);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('copy', copy);
    };
  });
}
