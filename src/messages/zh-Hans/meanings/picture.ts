// What the fields of pictures mean, in Chinese.

export const picture = {
  fields: {
    "file.form": "写成 photos/文件名：photos/harbour.jpg。",
    "region.box": "方框：左、上、宽、高，从画的左上角量起。",
    "region.polygon": "多边形：至少三个角，每个角写 [左, 上]。",
    "state.focus": "要看见哪几个区域（编号）：镜头移过去、拉近，两种屏幕各自算。不写就看整张。",
    "state.show": "画出哪几个区域的边：行的 id。不写就全画；空的（[]）就一个也不画。",
    "state.lit": "亮出哪几个区域：行的 id。其余的画面退后。",
    "state.labels": "哪些区域写名字：全写、只写亮出的，或都不写。",
    "state.shows": "有前后两张图时，画哪一张。",
    "state.divide": "divided 时分界在哪里：从左边起的份额，0.05 到 0.95。",
    "annotation.at": "说的是哪个区域：写编号。不写就是说整张画。",
    "after.file": "后来的那张，在 photos/ 里；要和第一张拍同一块地方，宽高比一样。",
    "after.credit": "这一张是谁的，印在图下面。",
    "after.name": "这一张叫什么，印在它的左上角：2024 年。",
    "after.before": "第一张叫什么：1931 年。",
    type: "一张照片、扫描件、平面图或画，和上面要看的几处；也可以是同一处的前后两张。",
    file: "图片文件，在 photos/ 里。扫描件照原样放，多大都行：每个画面自会裁出要看的一块，大小正好。",
    credit: "图是谁的，印在图下面。",
    label: "哪一列是区域的名字。",
    measure: "区域的数是什么。",
    regions: "各区域在画上的哪里：键是行的 id，值是 box 或 polygon。数据说的是什么，这里说的是在哪里。",
    after: "同一处后来的那张图。",
    locator: "靠近看时，角上画不画一张小的整图，标出看的是哪里。",
    states: "画面：名字，和各自看哪里。",
  },
  values: {
    measure: {
      shares: "份额，从 0 到 1",
      pixels: "原图的像素",
    },
    "state.shows": {
      before: "前一张",
      after: "后一张",
      beside: "两张并排（窄屏上下）",
      divided: "一半前一半后，中间一条分界",
    },
  },
};
