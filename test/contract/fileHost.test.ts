import { createFileHost } from '../../src/host/file/fileHost';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { storedFormats } from './storedFormats';
import { describeHost } from './hostContract';

describeHost('an .xlsx file', async () => {
  const host = createFileHost();
  return {
    host,
    reopen: async () => readXlsx(await host.bytes()),
    conditionalFormats: async () => storedFormats(await host.bytes()),
  };
});
