import { createContext, useContext } from 'react';
import type { Messages } from '../messages/catalogue';
import { createMessages } from '../messages/catalogue';

const MessagesContext = createContext<Messages>(createMessages('vi'));
export const MessagesProvider = MessagesContext.Provider;

/** The messages of the language that the pane shows now. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
