import { createReader } from './reader';
import { serve } from '../workers/remote';
import { workerScope } from '../workers/scope';

serve(workerScope, { ...createReader() });
