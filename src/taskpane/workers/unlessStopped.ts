import { HostError } from '../../host/shared/hostError';

/** The work's result. @throws HostError `cancelled` as soon as it is stopped, whether or not the work continues. */
export async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(new HostError('cancelled'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([work, stopped]);
}
