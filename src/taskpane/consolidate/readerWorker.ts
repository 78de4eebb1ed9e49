import { createReader } from './reader';
import { serve } from './remote';
import { workerScope } from './workerScope';

serve(workerScope, { ...createReader() });
