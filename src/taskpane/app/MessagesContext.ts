import { createContext, useContext } from 'react';
import type { Messages } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';

const MessagesContext = createContext<Messages | null>(null);
export const MessagesProvider = MessagesContext.Provider;

/** The messages of the pane's current language. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('useMessages outside MessagesProvider');
  return messages;
}

const LocaleContext = createContext<Locale>('vi');
export const LocaleProvider = LocaleContext.Provider;

/** The pane's current language, for texts outside its own messages. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}
