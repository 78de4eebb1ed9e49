import { readFiles, type GivenFile, type OpenedReader } from '../../../../src/taskpane/consolidate/readFiles';

const given = (...paths: string[]): GivenFile[] =>
  paths.map((path, index) => ({ id: String(index + 1), path, file: new File([], path) }));

/** Readers that respond when told to; `behaviour` by path. */
function readers(behaviour: (path: string, onStep: () => void) => Promise<void> = async () => undefined) {
  const log: string[] = [];
  let opened = 0;
  let busy = 0;
  let busiest = 0;
  const openReader = (): OpenedReader => {
    opened += 1;
    const number = opened;
    let end: (error: Error) => void = () => undefined;
    const closed = new Promise<void>((_resolve, reject) => {
      end = reject;
    });
    closed.catch(() => undefined);
    return {
      methods: {
        async read(_id, path, _file, onStep) {
          busy += 1;
          busiest = Math.max(busiest, busy);
          log.push(`${number} ${path}`);
          try {
            await Promise.race([behaviour(path, onStep ?? (() => undefined)), closed]);
          } finally {
            busy -= 1;
          }
          return { planId: '213', period: path };
        },
      },
      close() {
        log.push(`${number} closed`);
        end(new Error('closed'));
      },
    };
  };
  return { openReader, log, opened: () => opened, busiest: () => busiest };
}

const options = (rest: object) => ({
  readers: 2,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onLost: () => undefined,
  keeperGone: new Promise<never>(() => undefined),
  ...rest,
});

test('shared out among two readers, one file at a time each; facts in the order of the files', async () => {
  const { openReader, log, busiest } = readers();
  const progress: [number, string][] = [];
  const facts = await readFiles(
    given('a', 'b', 'c', 'd', 'e'),
    options({ openReader, onProgress: (done: number, path: string) => progress.push([done, path]) }) as never,
  );
  expect(facts.map(({ period }) => period)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(busiest()).toBe(2);
  expect(log.filter((line) => line.endsWith('closed')).sort()).toEqual(['1 closed', '2 closed']);
  expect(Math.max(...progress.map(([done]) => done))).toBe(5);
});

test('no more readers than files', async () => {
  const { openReader, opened } = readers();
  await readFiles(given('a'), options({ openReader }) as never);
  expect(opened()).toBe(1);
});

test('a file that kills its reader costs only itself', async () => {
  const { openReader, opened, log } = readers(async (path) => {
    if (path === 'b') throw new Error('out of memory');
  });
  const lost: string[] = [];
  const facts = await readFiles(
    given('a', 'b', 'c', 'd'),
    options({ openReader, readers: 1, onLost: ({ path }: GivenFile) => lost.push(path) }) as never,
  );
  expect(lost).toEqual(['b']);
  expect(facts.map(({ period }) => period)).toEqual(['a', null, 'c', 'd']);
  expect(opened()).toBe(2);
  expect(log).toEqual(['1 a', '1 b', '1 closed', '2 c', '2 d', '2 closed']);
});

test('stopped: the readers are gone at once, nothing more is begun, no file counts as lost', async () => {
  const controller = new AbortController();
  const { openReader, log } = readers(async (path) => {
    if (path !== 'b') return;
    controller.abort();
    await new Promise(() => undefined);
  });
  const lost: string[] = [];
  await expect(
    readFiles(
      given('a', 'b', 'c'),
      options({
        openReader,
        readers: 1,
        signal: controller.signal,
        onLost: ({ path }: GivenFile) => lost.push(path),
      }) as never,
    ),
  ).rejects.toMatchObject({ code: 'cancelled' });
  expect(log).toEqual(['1 a', '1 b', '1 closed']);
  expect(lost).toEqual([]);
});

test('a reader is waited for as long as it comes further, and 30 seconds after its last step', async () => {
  jest.useFakeTimers();
  try {
    let step: () => void = () => undefined;
    const { openReader } = readers((path, onStep) => {
      if (path !== 'b') return Promise.resolve();
      step = onStep;
      return new Promise(() => undefined);
    });
    const lost: string[] = [];
    const read = readFiles(
      given('a', 'b', 'c'),
      options({ openReader, readers: 1, onLost: ({ path }: GivenFile) => lost.push(path) }) as never,
    );
    await jest.advanceTimersByTimeAsync(0);
    for (let minute = 0; minute < 10; minute += 1) {
      await jest.advanceTimersByTimeAsync(29_000);
      step();
    }
    expect(lost).toEqual([]);
    await jest.advanceTimersByTimeAsync(29_000);
    expect(lost).toEqual([]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(lost).toEqual(['b']);
    expect((await read).map(({ period }) => period)).toEqual(['a', null, 'c']);
  } finally {
    jest.useRealTimers();
  }
});

test('the keeper is gone: the readers are terminated, and the reason is reported', async () => {
  let end: (error: Error) => void = () => undefined;
  const keeperGone = new Promise<never>((_resolve, reject) => {
    end = reject;
  });
  const { openReader, log } = readers(async (path) => {
    if (path !== 'b') return;
    end(new Error('the keeper ended'));
    await new Promise(() => undefined);
  });
  await expect(
    readFiles(given('a', 'b', 'c'), options({ openReader, readers: 1, keeperGone }) as never),
  ).rejects.toThrow('the keeper ended');
  expect(log).toEqual(['1 a', '1 b', '1 closed']);
});
