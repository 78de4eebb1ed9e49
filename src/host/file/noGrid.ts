import type { Host } from '../shared/host';
import { HostError } from '../shared/hostError';

const refuse = async (): Promise<never> => {
  throw new HostError('unsupported', {}, 'a file has no grid');
};

/** A file-based host's implementation of everything that needs a live grid. */
export const NO_GRID = {
  kind: 'file',
  capabilities: () => ({ live: false, canDownload: true, excelApi: null }),
  select: refuse,
  selected: refuse,
  onSelect: refuse,
  onChange: refuse,
} satisfies Partial<Host>;
