/** By then, anything that takes the focus by itself has done so. */
const WAIT_MS = 100;

const FOCUSABLE =
  'button:not([disabled]), a[href], input:not([disabled]):not([type=file]):not([type=radio]), input[type=radio]:checked, select:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';
const HEADING = ':is(h1, h2, h3)[tabindex="-1"]';

/** These manage focus internally, as a calendar does between days. */
const OWN_FOCUS = '[role=grid], [role=dialog], [role=alertdialog], .fui-PopoverSurface';

const isSeen = (element: Element): boolean => element.isConnected && element.getClientRects().length > 0;

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement)
    path.push(one);
  return path;
}

/** Whether nothing has the focus. A user working in the sheet beside the pane has it there: it must not be taken away. */
export const isFocusLost = (): boolean =>
  document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);

/** Focuses an element, unless the user is working in the sheet. */
export function takeFocus(element: HTMLElement | null): void {
  if (document.hasFocus()) element?.focus();
}

/** The element itself if still visible, else what remains around it: its heading, or the first control. */
function nearest(path: readonly Element[]): HTMLElement | null {
  for (const [index, element] of path.entries()) {
    if (!isSeen(element)) continue;
    if (index === 0) return element as HTMLElement;
    const found = [
      ...element.querySelectorAll<HTMLElement>(HEADING),
      ...element.querySelectorAll<HTMLElement>(FOCUSABLE),
    ];
    const first = found.find(isSeen);
    if (first) return first;
  }
  return null;
}

/** A field that writes its content when left. */
const WRITES_WHEN_LEFT = '[data-writes-when-left]';

/**
 * Leaving a field for a button writes its content, which may move the button away from the mouse before it is released:
 * the click would be lost. So the field is blurred once the click is complete, and before it takes effect.
 */
export function steadyPresses(): () => void {
  const fieldLeftFor = (target: EventTarget | null): HTMLElement | null => {
    const button =
      target instanceof Element ? target.closest<HTMLElement>('button, a[href], [role=button]') : null;
    const field = document.activeElement?.closest(WRITES_WHEN_LEFT) ?? null;
    return button !== null && field !== null && !field.contains(button) ? button : null;
  };
  const hold = (event: MouseEvent): void => {
    if (event.button === 0 && fieldLeftFor(event.target)) event.preventDefault();
  };
  const leave = ({ target }: MouseEvent): void => fieldLeftFor(target)?.focus();
  document.addEventListener('mousedown', hold);
  document.addEventListener('click', leave, true);
  return () => {
    document.removeEventListener('mousedown', hold);
    document.removeEventListener('click', leave, true);
  };
}

/**
 * A button removed by its own action, and a dialog that closes, lose the focus: keyboard and screen reader users would
 * start at the top of the page again. The focus is restored as near as possible.
 * @param root where the focus goes after a dialog outside it is closed.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: Element[] = [];
  let lastInRoot: Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    last = pathOf(target);
    if (root.contains(target)) lastInRoot = last;
  };
  const look = (): void => {
    if (!isFocusLost()) return;
    if (last.some((element) => element.matches(OWN_FOCUS) && isSeen(element))) return;
    if (last[0] && !isSeen(last[0])) (nearest(last) ?? nearest(lastInRoot))?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT_MS);
  });
  document.addEventListener('focusin', note);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', note);
  };
}
