// What a host's server answers that signs for WeChat (publish/README.md), read strictly: it comes from another host.

export interface Signature {
  appId: string;
  /** Seconds since 1970. */
  timestamp: number;
  nonceStr: string;
  signature: string;
}

/** Takes what WeChat asks for, and no more: its settings could also make it show alerts. Throws if something is missing. */
export function readSignature(answer: unknown): Signature {
  const said = new Map<string, unknown>(Object.entries(answer ?? {}));
  const word = (name: string) => {
    const value = said.get(name);
    if (typeof value !== "string" || value === "") throw new Error("the answer is no signature");
    return value;
  };
  const timestamp = Number(said.get("timestamp"));
  if (!Number.isSafeInteger(timestamp) || timestamp <= 0) throw new Error("the signature has no timestamp");
  return { appId: word("appId"), timestamp, nonceStr: word("nonceStr"), signature: word("signature") };
}
