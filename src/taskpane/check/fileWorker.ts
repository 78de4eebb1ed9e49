import { serve } from '../workers/remote';
import { workerScope } from '../workers/scope';
import { fileWork } from './fileWork';

serve(workerScope, { ...fileWork });
