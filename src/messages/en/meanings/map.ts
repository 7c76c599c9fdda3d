// What the fields of map mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const map: Catalogue["meanings"]["map"] = {
  fields: {
    "panels.layer":
      "The layer in classes (`choropleth`, `tiles`) that each panel draws by another column. Names stand in no panel but of what is lit; the review number stands over the panels, a scale bar and a small map in the first. A figure with panels cannot be explored.",
    "panels.values": "Columns of the dataset, a panel each, named by their labels; one scale and one key for all.",
    "look.hue": "The hue.",
    "look.paint": "How it is laid on.",
    "layer.geo": "Name of a file in geo/, without its ending; only tiles do without.",
    "layer.features": "Which of its features, all if absent.",
    "layer.draw": "What they are drawn as.",
    "layer.by":
      "A category column of the figure's dataset, whose rows have the features' ids: `looks` says how each value is drawn.",
    "layer.looks": "How each value of `by` is drawn.",
    "layer.names": "Whether features are named on the map where there is room. Those that are lit always are.",
    "layer.draw.choropleth": "Areas, coloured by the class of their value.",
    "layer.draw.symbols": "Circles, as large in area as their value: for counts.",
    "layer.draw.tiles": "A grid with one tile a place, without borders.",
    "layer.join": "The column of the table that has the places' names; if absent, the rows' ids are the places'.",
    "layer.value": "The column that is drawn (a number): choropleth, symbols and tiles need one.",
    "layer.per": "The column to divide it by, such as the population; what that gives says `scale`.",
    "layer.hue": "The hue; a layer of values has accent if absent, and how deep it is, is up to the values.",
    "layer.below": "The hue of classes below `middle`, or of circles below zero; without it these are hollow.",
    "layer.breaks":
      "How classes are made: one of two words, or the limits themselves, from low to high, as [10, 20, 40], in the unit of the table (with `per`, of what that gives). They are the same in all states.",
    "layer.count": "How many classes (not asked where limits are given).",
    "layer.middle": "The value from which classes go two ways: what is more in one hue, what is less in another.",
    "layer.tiles": "Where each place stands: the row's id with [column, row], both counted from 0.",
    "layer.shape": "The shape of the tiles.",
    "layer.label": "The column with the names in the tiles; if absent, the ids. Long names have no room: use short ones.",
    "callout.at": "A feature's id, or [longitude, latitude].",
    "callout.text": "The words.",
    "state.focus": "What must be in view: ids of features or layers, or bounds as [west, south, east, north].",
    "state.show": "Layers and features that show: ids of either. A line that was not there before grows from its first point.",
    "state.context": "Of those, what steps back.",
    "state.lit": "Of those, what is brought out; all others keep their look.",
    "state.values": "Which layer draws another column here, such as another year: the layer with the column.",
    "state.classes": 'Brings out these classes only, 1 being the lowest; "unknown" is what is not known. The others step back.',
    "state.runs": "Lines along which something runs, from their first point to their last, when the state arrives.",
    "state.callouts": "Words on the map's face, beside a feature or a place.",
    "approval.number": "The review number (审图号).",
    "approval.source": "Whose map it was given for.",
    "approval.exempt": "Why none is needed.",
    type: "Where things are.",
    layers: "The layers by id, the lowest first.",
    states: "The states by name.",
    scaleBar: "Whether a bar says how long some kilometres are; it does so only where that is the same all over the map.",
    locator:
      "A small map in a corner that says where the view lies: `true` within all that the figure draws, where a state shows a small part of it; or within a wider geo file, whose name stands here; `false` for none.",
    approval: "Needed where a layer draws administrative borders: `number` and `source`, or `exempt`.",
  },
  values: {
    "look.paint": {
      solid: "solid",
      bold: "weighs more",
      dashed: "broken",
      wash: "soft, without an edge (areas)",
      hollow: "an outline (points): not open yet",
    },
    "layer.breaks": {
      quantile: "as many places in each class",
      natural: "parted where values lie farthest apart (Jenks)",
    },
    "layer.shape": {
      square: "squares",
      hexagon: "hexagons, odd rows half a tile to the right",
    },
    "layer.draw": {
      area: "areas",
      line: "lines",
      place: "points as dots",
      name: "names only",
    },
  },
};
