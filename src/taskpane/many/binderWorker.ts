import { serve } from '../workers/remote';
import { workerScope } from '../workers/scope';
import { createBinder } from './binder';

serve(workerScope, { ...createBinder() });
