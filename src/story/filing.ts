// Where the numbers that a site in mainland China shows can be looked up. Links for readers; nothing is asked of these hosts.

/** The ministry's register of sites, which is searched by hand. */
export function icpRegister(): string {
  return "https://beian.miit.gov.cn/";
}

/** The entry of a public-security filing number: its digits are its code. */
export function policeRegister(number: string): string {
  return `https://beian.mps.gov.cn/#/query/webSearch?code=${number.replace(/\D/g, "")}`;
}
