import { createKeeper } from './keeper';
import { serve } from './remote';
import { workerScope } from './workerScope';

serve(workerScope, { ...createKeeper() });
