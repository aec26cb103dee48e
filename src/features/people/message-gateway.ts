/** A short message to one telephone. */
export interface Message {
  /** The same id twice is the same message: a gateway delivers it once. */
  readonly id: string;
  /** Normalised number without country code. */
  readonly phone: string;
  readonly text: string;
}

/** What carries messages to telephones. */
export interface MessageGateway {
  /** False when the installation has none: then no code may be promised. */
  readonly available: boolean;
  /** Throws when the message was not taken; the queue tries again. */
  send(message: Message): Promise<void>;
}

export const MESSAGE_GATEWAY = Symbol('MESSAGE_GATEWAY');

/** Production without a gateway: nothing is promised, nothing is sent. */
export const noMessageGateway: MessageGateway = {
  available: false,
  send: () => Promise.reject(new Error('no message gateway')),
};
