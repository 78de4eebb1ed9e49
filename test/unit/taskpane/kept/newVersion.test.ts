import { takesNewVersion, type ServiceWorkers } from '../../../../src/taskpane/offline/offline';

function workers(state: { controller?: boolean; waiting?: boolean; takes?: boolean }) {
  const sent: unknown[] = [];
  let changed = (): void => undefined;
  const waiting = {
    postMessage(message: unknown) {
      sent.push(message);
      if (state.takes) changed();
    },
  };
  const fake = {
    controller: state.controller ? {} : null,
    getRegistration: async () => ({ waiting: state.waiting ? waiting : null }),
    addEventListener: (_type: string, listener: () => void) => (changed = listener),
  };
  return { fake: fake as unknown as ServiceWorkers, sent };
}
const alone = async (): Promise<boolean> => false;
const beside = async (): Promise<boolean> => true;

test.each([
  ['no service workers', undefined, alone, false, 0],
  ['the first visit', workers({ waiting: true, takes: true }), alone, false, 0],
  ['nothing new', workers({ controller: true }), alone, false, 0],
  [
    'a new version, another page open',
    workers({ controller: true, waiting: true, takes: true }),
    beside,
    false,
    0,
  ],
  ['a new version, alone', workers({ controller: true, waiting: true, takes: true }), alone, true, 1],
])('%s', async (_what, at, other, reloads, messages) => {
  expect(await takesNewVersion(at?.fake, other)).toBe(reloads);
  expect(at?.sent.length ?? 0).toBe(messages);
});

test('one that does not come is waited for a moment only; one that cannot be asked for is not', async () => {
  jest.useFakeTimers();
  const { fake } = workers({ controller: true, waiting: true });
  const asked = takesNewVersion(fake, alone);
  await jest.advanceTimersByTimeAsync(1000);
  expect(await asked).toBe(false);
  jest.useRealTimers();
  const broken = { ...fake, getRegistration: () => Promise.reject(new Error('blocked')) };
  expect(await takesNewVersion(broken as unknown as ServiceWorkers, alone)).toBe(false);
});
