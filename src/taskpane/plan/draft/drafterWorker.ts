import { serve } from '../../workers/remote';
import { workerScope } from '../../workers/scope';
import { createDrafter } from './drafter';

serve(workerScope, { ...createDrafter() });
