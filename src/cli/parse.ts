import { fileProblem } from '../intake/files.ts';
import { loadLanguageModel } from '../intake/model.ts';
import { Rejection } from '../intake/rejection.ts';
import { createLanguage } from '../language/analyse.ts';
import { reparseConllu, textToConllu } from '../language/parse-conllu.ts';
import { contentOf, givenText } from './content.ts';
import { EXIT, type Streams } from './outcome.ts';

export interface ParseOptions {
  /** A CoNLL-U file, or `-`, whose tags and trees are to be replaced by ours. */
  readonly conllu?: string;
}

/** `parse TEXT` or `parse --conllu FILE`: prints CoNLL-U. Gives the exit code. */
export function parseCommand(words: readonly string[], options: ParseOptions, streams: Streams): number {
  if ((options.conllu === undefined) === (words.length === 0)) {
    streams.err(
      'demarche: give a text to parse (or - for standard input), or a file with --conllu FILE, not both',
    );
    return EXIT.usage;
  }
  try {
    const model = loadLanguageModel({});
    if (options.conllu !== undefined) {
      const parsed = reparseConllu(contentOf(options.conllu), model);
      if (parsed === '') throw new Rejection('it holds no sentence in CoNLL-U');
      streams.out(parsed);
    } else streams.out(textToConllu(givenText(words), createLanguage(model)));
    return EXIT.ok;
  } catch (error) {
    const reason = error instanceof Rejection ? error.message : fileProblem(error);
    if (reason === undefined) throw error;
    streams.err(`demarche: ${options.conllu ?? 'standard input'}: ${reason}`);
    return EXIT.failed;
  }
}
