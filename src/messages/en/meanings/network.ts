// What the fields of network mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const network: Catalogue["meanings"]["network"] = {
  fields: {
    "side.id": "The side's id.",
    "side.label": "Stands over the bank. Absent where the nodes say it themselves.",
    "side.hue": "Hue of the bank's wash.",
    "node.label": "The name.",
    "node.side": "The side it stands on, unless a state has moved it.",
    "node.note": "A few quiet words under the name.",
    "node.look": "Whether the source names it.",
    "kind.label": "The kind's name in the key.",
    "kind.arrow": "Where the arrowheads are.",
    "kind.look": "How the line is drawn.",
    "kind.hue": "The hue.",
    "state.show": "Relations to draw, by the ids of their rows. [] draws none.",
    "state.lit": "Relations to bring out of those drawn; the others step back.",
    "state.nodes": "Nodes to bring out besides those that drawn relations join.",
    "state.others": "What becomes of nodes that nothing brings out.",
    "state.labels":
      "Which relations carry their words (`what`). Where a state lights nothing and not all find room, none are printed.",
    "state.moved": "Nodes that have crossed over: the side each now stands on, by node id. Where it stood stays outlined.",
    "crossing.label": "Its name in the key.",
    "crossing.hue": "The hue.",
    type: "Who is joined to whom across a line, and which way.",
    sides: "The sides, left to right: the banks of a river, or as many columns.",
    nodes: "The nodes by id. Their order is their order from top to bottom.",
    order: "The order of nodes.",
    from: "Column with the node a relation starts at; each row of the dataset is a relation.",
    to: "Column with the node a relation leads to.",
    kind: "Column with the relation's kind; a row without one is drawn as unknown.",
    what: "Column with a few words for what flows or is shared; they stand on the line.",
    kinds: "How each value of `kind` is drawn.",
    unknown: "Names, in the key, the relations whose kind is not known.",
    crossing: "How nodes that have crossed over, and their tracks, are drawn and named in the key.",
    states: "The states by name.",
  },
  values: {
    "node.look": {
      known: "known",
      unknown: "in dashes: one that the source does not name",
    },
    "kind.arrow": {
      forward: "at the row's `to`",
      both: "at both ends",
      none: "at neither",
    },
    "kind.look": {
      solid: "solid",
      bold: "bold",
      dashed: "dashed",
    },
    "state.others": {
      faint: "they step back",
      hidden: "they are left out",
    },
    order: {
      untangled: "changed where that spares crossings",
      given: "kept as given",
    },
  },
};
