import { useEffect, useRef, type RefObject } from 'react';
import { useOpenedWorkbook } from './OpenedWorkbookContext';

/** A field has its own undo for what is typed in it. */
const isTyping = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type !== 'file');

const isAsked = (): boolean => document.querySelector('[role=dialog],[role=alertdialog]') !== null;

/** Ctrl+S saves the opened file, including the content of the current field; Ctrl+Z and Ctrl+Y undo and redo. */
export function useEditKeys(
  part: RefObject<HTMLElement | null>,
  isOn: boolean,
  state: { isBusy: boolean; canUndo: boolean; canRedo: boolean },
): void {
  const { actions } = useOpenedWorkbook();
  const now = useRef(state);
  useEffect(() => {
    now.current = state;
  });
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (!(ctrlKey || metaKey) || altKey || event.defaultPrevented || isAsked()) return;
      // Another place is shown.
      if (!part.current || part.current.offsetParent === null) return;
      const { isBusy, canUndo, canRedo } = now.current;
      const field = document.activeElement;
      const pressed = key.toLowerCase();
      if (pressed === 's' && !shiftKey) {
        // Prevents the browser's own saving of the page, whatever is in progress.
        event.preventDefault();
        if (isBusy) return;
        if (isTyping(field)) {
          // Leaving the field writes its content.
          field.blur();
          field.focus();
        }
        setTimeout(() => void actions.save());
        return;
      }
      if (isTyping(field) || isBusy) return;
      const isRedo = pressed === 'y' || (pressed === 'z' && shiftKey);
      if (isRedo ? canRedo : pressed === 'z' && canUndo) {
        event.preventDefault();
        void (isRedo ? actions.redo() : actions.undo());
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [part, isOn, actions]);
}
