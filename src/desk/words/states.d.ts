/** Names of states by id, from data/actors when the desk is built. */
declare module 'demarche:states' {
  export const names: Readonly<Record<string, string>>;
}
