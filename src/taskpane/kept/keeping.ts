import { useSyncExternalStore } from 'react';
import type { OpenedStore } from '../check/openedWorkbook';
import { keepOpened, type OpenedFileKeeper, type Keeping } from './keepOpened';
import { keptWork } from './keptWork';
import { thesePages } from './pages';

let keeper: OpenedFileKeeper | undefined;

/** Keeps what this page opens from now on. */
export const startKeeping = (store: Pick<OpenedStore, 'getState' | 'subscribe'>): OpenedFileKeeper =>
  (keeper ??= keepOpened({ store, kept: keptWork, page: thesePages().id, now: Date.now }));

const none = (): Keeping => 'nothing';
const never = (): (() => void) => () => undefined;

/** Whether the opened file's changes would outlive this page. */
export const useKeeping = (): Keeping =>
  useSyncExternalStore(keeper?.subscribe ?? never, keeper?.getState ?? none);
