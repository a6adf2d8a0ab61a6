/** Numbers that lie elsewhere, on a device, until somebody reads them. */
export interface Remote {
  readonly read: () => Promise<ArrayBufferView>;
  /** The same at once; throws where that is not possible. */
  readonly readNow: () => ArrayBufferView;
}
