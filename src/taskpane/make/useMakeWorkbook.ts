import { useCallback, useRef, useState } from 'react';
import type { Choice } from './choice';
import type { Failure } from '../failure/describeFailure';
import { describeFailure } from '../failure/describeFailure';
import type { Exists, Made, MakeServices, MakeProgress } from './makeWorkbook';
import { makeWorkbook } from './makeWorkbook';

export type MakeState =
  | { kind: 'form' }
  | { kind: 'running'; progress: MakeProgress; cancelling: boolean }
  | { kind: 'ask'; exists: Exists }
  | { kind: 'made'; made: Made }
  | { kind: 'failed'; failure: Failure };

export interface MakeActions {
  state: MakeState;
  start(choice: Choice, replace: boolean): Promise<void>;
  cancel(): void;
  /** Back to the form, keeping its values. */
  reset(): void;
}

/** The single job of the place Tạo biểu and its progress. */
export function useMakeWorkbook<Entries>(services: MakeServices<Entries>): MakeActions {
  const [state, setState] = useState<MakeState>({ kind: 'form' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    async (choice: Choice, replace: boolean) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      const onProgress = (progress: MakeProgress): void =>
        setState({ kind: 'running', progress, cancelling: controller.signal.aborted });
      onProgress({ stage: 'prepare' });
      try {
        const outcome = await makeWorkbook(choice, services, {
          replace,
          signal: controller.signal,
          onProgress,
        });
        setState(
          outcome.kind === 'made' ? { kind: 'made', made: outcome } : { kind: 'ask', exists: outcome },
        );
      } catch (error) {
        setState({ kind: 'failed', failure: describeFailure(error) });
      } finally {
        running.current = null;
      }
    },
    [services],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setState((current) => (current.kind === 'running' ? { ...current, cancelling: true } : current));
  }, []);

  const reset = useCallback(() => setState({ kind: 'form' }), []);
  return { state, start, cancel, reset };
}
