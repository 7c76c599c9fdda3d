// What the fields of describe mean, in Chinese.

export const describe = {
  fields: {
    schemaLine: "给写字的软件看的，不写也行。",
  },
  values: {},
};
