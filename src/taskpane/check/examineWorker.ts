import { serve } from '../workers/remote';
import { workerScope } from '../workers/scope';
import { createExamineWork } from './examineWork';

serve(workerScope, { ...createExamineWork() });
