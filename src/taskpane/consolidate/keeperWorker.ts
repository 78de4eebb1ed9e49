import { createKeeper } from './keeper';
import { serve } from '../workers/remote';
import { workerScope } from '../workers/scope';

serve(workerScope, { ...createKeeper() });
