import { needMessages } from '../../messages/load';
import { renewable } from '../app/renewable';

/** Rarely needed: a returned file is seldom the agency's own. */
export const OwnFileForm = renewable(async () => {
  const [form] = await Promise.all([import('./OwnFileForm'), needMessages('tracker')]);
  return form;
});
