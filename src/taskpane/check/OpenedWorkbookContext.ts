import { createContext, useContext, useSyncExternalStore } from 'react';
import type { OpenedActions, OpenedState, OpenedStore, WorkProgress } from './openedWorkbook';

const OpenedWorkbookContext = createContext<OpenedStore | null>(null);
export const OpenedWorkbookProvider = OpenedWorkbookContext.Provider;

export interface Opened extends OpenedState {
  mode: OpenedStore['mode'];
  actions: OpenedActions & Pick<OpenedStore, 'getState' | 'subscribe'>;
}

function useStore(): OpenedStore {
  const store = useContext(OpenedWorkbookContext);
  if (!store) throw new Error('useOpenedWorkbook outside OpenedWorkbookProvider');
  return store;
}

/** The workbook the pane works on, its findings, and the available actions. */
export function useOpenedWorkbook(): Opened {
  const store = useStore();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  return { ...state, mode: store.mode, actions: store };
}

/** Progress of the current work; null if there is none. */
export function useWorkProgress(): WorkProgress | null {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.getProgress);
}
