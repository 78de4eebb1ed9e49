import { createContext, useContext } from 'react';
import type { Messages } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';

const MessagesContext = createContext<Messages | null>(null);
export const MessagesProvider = MessagesContext.Provider;

/** The messages of the language that the pane shows now. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('useMessages outside MessagesProvider');
  return messages;
}

const LocaleContext = createContext<Locale>('vi');
export const LocaleProvider = LocaleContext.Provider;

/** The language that the pane shows now, for texts outside the pane's own messages. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}
