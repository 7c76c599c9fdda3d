// What a host's server answers that signs for WeChat (publish/README.md), read strictly: it comes from outside the house.

export interface Signature {
  appId: string;
  /** Seconds since 1970. */
  timestamp: number;
  nonceStr: string;
  signature: string;
}

/** Takes what WeChat asks for, and no more: its settings could also make it show alerts. Throws if something is missing. */
export function readSignature(answer: unknown): Signature {
  const { appId, timestamp, nonceStr, signature } = (answer ?? {}) as Record<string, unknown>;
  const seconds = Number(timestamp);
  for (const word of [appId, nonceStr, signature])
    if (typeof word !== "string" || word === "") throw new Error("the answer is no signature");
  if (!Number.isSafeInteger(seconds) || seconds <= 0) throw new Error("the signature has no timestamp");
  return { appId, timestamp: seconds, nonceStr, signature } as Signature;
}
