import { needMessages, type MessagePart } from '../../messages/load';

/** Loads a script together with the messages it shows. */
export async function withMessages<Script>(
  script: Promise<Script>,
  ...parts: readonly [MessagePart, ...MessagePart[]]
): Promise<Script> {
  const [loaded] = await Promise.all([script, ...parts.map(needMessages)]);
  return loaded;
}
