// What comes from a host's server, and which origins a page may ask.

import { describe, expect, test } from "vitest";
import { readSignature } from "../../src/player/share/signature.ts";
import { signingOrigin } from "../../src/publish/origins.ts";

describe("a signature", () => {
  const whole = { appId: "wx1", timestamp: 1764000000, nonceStr: "n", signature: "s" };

  test("is its four fields and nothing else", () => {
    expect(readSignature({ ...whole, timestamp: "1764000000", debug: true, jsApiList: ["chooseImage"] })).toEqual(whole);
  });

  test.each([
    undefined,
    null,
    "wx1",
    [],
    { ...whole, appId: "" },
    { ...whole, nonceStr: 7 },
    { ...whole, signature: undefined },
    { ...whole, timestamp: "soon" },
    { ...whole, timestamp: 0 },
    { errcode: 40001 },
  ])("is not %j", (answer) => {
    expect(() => readSignature(answer)).toThrow();
  });
});

test.each([
  ["https://sign.example/wechat?x=1", "https://story.example/a/", "https://sign.example"],
  ["https://sign.example:8443/", undefined, "https://sign.example:8443"],
  ["http://story.example/sign", "https://story.example/a/", "http://story.example"],
  ["https://story.example/sign", "https://story.example/a/index.html", undefined],
])("a server that signs at %s for %s adds %s to the policy", (endpoint, site, origin) => {
  expect(signingOrigin(endpoint, site)).toBe(origin);
});
