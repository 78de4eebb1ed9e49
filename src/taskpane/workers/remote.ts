import { HostError, type HostErrorCode } from '../../host/shared/hostError';

/** What a worker and a port of one have in common. */
export interface MessageEnd {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** A worker's functions as the page calls them. */
export type Remote<Methods> = {
  [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

interface Call {
  call: number;
  method: string;
  args: unknown[];
  /** The last argument is a function of the caller's, to be told things while the work goes on. */
  listens: boolean;
}
interface Answer {
  call: number;
  /** What the caller's function is called with; the answer itself is still to come. */
  told?: unknown[];
  value?: unknown;
  failure?: { host: { code: HostErrorCode; values: Record<string, string> } | null; text: string };
}

type Listen = (...told: unknown[]) => void;

/** Buffers and ports are handed over; everything else is copied. */
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

/** Lets the other end call these functions. A failure goes back to the caller. */
export function serve(end: MessageEnd, methods: Record<string, (...args: never[]) => unknown>): void {
  end.addEventListener('message', ({ data: { call, method, args, listens } }: MessageEvent<Call>) => {
    // Other messages (lifeline.ts) are no calls.
    if ((method as string | undefined) === undefined) return;
    const tell = (...told: unknown[]): void => end.postMessage({ call, told } satisfies Answer, []);
    const given = listens ? [...args, tell] : args;
    const run = async () => (methods[method] as (...given: unknown[]) => unknown)(...given);
    // An answer that cannot be copied is a failure, too: its caller waits.
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
 * Functions of a worker that runs `serve`. A function given as the last argument is called here with what the worker
 * tells; what it returns is dropped. `fail` rejects whatever is still unanswered: for a worker that died, or is being
 * closed.
 */
export function remote<Methods>(end: MessageEnd): { methods: Remote<Methods>; fail: (error: Error) => void } {
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void; listen: Listen | null }
  >();
  let calls = 0;
  let broken: Error | null = null;
  end.addEventListener('message', ({ data: { call, told, value, failure } }: MessageEvent<Answer>) => {
    const caller = waiting.get(call);
    if (told) {
      caller?.listen?.(...told);
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
