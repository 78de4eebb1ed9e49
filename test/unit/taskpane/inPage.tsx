import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { messagesOf } from '../../../src/messages/catalogue';
import { MessagesProvider } from '../../../src/taskpane/app/MessagesContext';
import { vi } from '../../allMessages';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root | null = null;

/** Shows a component as the Vietnamese page does. */
export async function show(children: ReactNode): Promise<void> {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root!.render(
      <FluentProvider theme={webLightTheme}>
        <MessagesProvider value={messagesOf(vi, 'vi')}>{children}</MessagesProvider>
      </FluentProvider>,
    ),
  );
}

/** The page is closed. */
export async function close(): Promise<void> {
  await act(async () => root?.unmount());
  root = null;
  document.body.replaceChildren();
}

export const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll('button')];

export async function press(label: string): Promise<void> {
  const button = buttons().find(({ textContent }) => textContent === label);
  if (!button) throw new Error(`no button ${label}`);
  await act(async () => button.click());
}

/** Types into the only text box, and leaves it. */
export async function type(text: string, { leave = true } = {}): Promise<void> {
  const [box] = document.querySelectorAll<HTMLInputElement>('input:not([type=file])');
  if (!box) throw new Error('no text box');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  await act(async () => {
    box.focus();
    set.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if (leave) await act(async () => box.blur());
}
