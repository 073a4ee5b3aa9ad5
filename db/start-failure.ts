/** A reason not to start: its message is one sentence for whoever typed the command, shown without a stack. */
export class StartFailure extends Error {
  override name = 'StartFailure';
}
