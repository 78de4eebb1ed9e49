import { HostError, type HostErrorCode } from '../../host/shared/hostError';

/** The common interface of a worker and its port. */
export interface MessageEnd {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** A worker's functions as called by the page. */
export type Remote<Methods> = {
  [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

interface Call {
  call: number;
  method: string;
  args: unknown[];
  /** The last argument is a callback, to be called while the work is in progress. */
  listens: boolean;
}
interface Answer {
  call: number;
  /** Arguments for the callback; the result itself is still to come. */
  sent?: unknown[];
  value?: unknown;
  failure?: { host: { code: HostErrorCode; values: Record<string, string> } | null; text: string };
}

type Listen = (...sent: unknown[]) => void;

/** Buffers and ports are transferred; everything else is copied. */
function transferable(values: readonly unknown[]): Transferable[] {
  return values.flatMap((value): Transferable[] => {
    if (value instanceof MessagePort) return [value];
    if (value instanceof Uint8Array) return [value.buffer as ArrayBuffer];
    return [];
  });
}

function failureOf(error: unknown): Answer['failure'] {
  if (error instanceof HostError)
    return { host: { code: error.code, values: error.values }, text: error.details };
  return { host: null, text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** Exposes these functions to the other end. Failures are returned to the caller. */
export function serve(end: MessageEnd, methods: Record<string, (...args: never[]) => unknown>): void {
  end.addEventListener('message', ({ data: { call, method, args, listens } }: MessageEvent<Call>) => {
    // Other messages (lifeline.ts) are not calls.
    if ((method as string | undefined) === undefined) return;
    const send = (...sent: unknown[]): void => end.postMessage({ call, sent } satisfies Answer, []);
    const given = listens ? [...args, send] : args;
    const run = async () => (methods[method] as (...given: unknown[]) => unknown)(...given);
    // A result that cannot be copied is a failure too: its caller is waiting.
    void run()
      .then((value) => {
        const isObject = value !== null && typeof value === 'object' && !ArrayBuffer.isView(value);
        const own = isObject ? Object.values(value) : [];
        end.postMessage({ call, value } satisfies Answer, transferable([value, ...own]));
      })
      .catch((error: unknown) => end.postMessage({ call, failure: failureOf(error) } satisfies Answer, []));
  });
}

/**
 * The functions of a worker that runs `serve`. A function passed as the last argument is called here with what the
 * worker sends; its return value is ignored. `fail` rejects all pending calls: for a worker that died, or is being
 * closed.
 */
export function remote<Methods>(end: MessageEnd): { methods: Remote<Methods>; fail: (error: Error) => void } {
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void; listen: Listen | null }
  >();
  let calls = 0;
  let broken: Error | null = null;
  end.addEventListener('message', ({ data: { call, sent, value, failure } }: MessageEvent<Answer>) => {
    const caller = waiting.get(call);
    if (sent) {
      caller?.listen?.(...sent);
      return;
    }
    waiting.delete(call);
    if (!failure) caller?.resolve(value);
    else if (failure.host)
      caller?.reject(new HostError(failure.host.code, failure.host.values, failure.text));
    else caller?.reject(Object.assign(new Error('in a worker'), { stack: failure.text }));
  });
  const call = (method: string, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (broken) {
        reject(broken);
        return;
      }
      calls += 1;
      const last = args[args.length - 1];
      const listen = typeof last === 'function' ? (last as Listen) : null;
      const sent = listen ? args.slice(0, -1) : args;
      waiting.set(calls, { resolve, reject, listen });
      end.postMessage(
        { call: calls, method, args: sent, listens: listen !== null } satisfies Call,
        transferable(sent),
      );
    });
  return {
    methods: new Proxy({} as Remote<Methods>, {
      get:
        (_target, method) =>
        (...args: unknown[]) =>
          call(String(method), args),
    }),
    fail(error) {
      broken = error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
