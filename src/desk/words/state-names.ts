import { names } from 'demarche:states';

/** What a state is called, by its id; undefined of any other actor. An organ of a state has its id, and in lines its own name. */
export function stateName(id: string): string | undefined {
  return Object.hasOwn(names, id) ? names[id] : undefined;
}
