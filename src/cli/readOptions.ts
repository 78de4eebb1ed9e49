import { parseArgs, type ParseArgsConfig } from 'node:util';
import { vietnamese } from '../messages/vietnamese';
import { UsageError } from './usageError';

const MESSAGES = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'cli.unknownOption',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'cli.optionValue',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: 'cli.unexpectedArgument',
} as const;

/** Parses a verb's options and arguments. @throws UsageError naming the invalid one. */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    if (!Object.hasOwn(MESSAGES, code)) throw error;
    const argument = /'([^' ]+)/.exec(message)?.[1] ?? '';
    throw new UsageError(vietnamese(MESSAGES[code as keyof typeof MESSAGES], { argument }));
  }
}
