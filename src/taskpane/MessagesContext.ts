import { createContext, useContext } from 'react';
import type { Locale, Messages } from '../messages/catalogue';
import { vietnamese } from '../messages/catalogue';

const MessagesContext = createContext<Messages>(vietnamese);
export const MessagesProvider = MessagesContext.Provider;

/** The messages of the language that the pane shows now. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}

const LocaleContext = createContext<Locale>('vi');
export const LocaleProvider = LocaleContext.Provider;

/** The language that the pane shows now, for texts outside the pane's own messages. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}
