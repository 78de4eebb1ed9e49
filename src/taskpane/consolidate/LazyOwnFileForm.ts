import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** Asked for by few: a file that came back is seldom the agency's own. */
export const OwnFileForm = renewable(async () => {
  const [form] = await Promise.all([import('./OwnFileForm'), needMessages('tracker')]);
  return form;
});
