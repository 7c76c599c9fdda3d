// What the fields of geo mean, in Chinese.

export const geo = {
  fields: {
    points: "坐标：先经度，再纬度。",
    "geometry.type": "一个点。",
    "geometry.type.LineString": "一条线，从头写到尾。",
    "geometry.type.MultiLineString": "几段线。",
    "geometry.type.Polygon": "一片，首尾是同一个点。",
    "geometry.type.MultiPolygon": "几片。",
    "feature.type": "照写。",
    "feature.id": "编号；和表里那一行的 id 一样，图就知道它的进展和分类。",
    "feature.properties.name": "图面上的名字。",
    "feature.properties.confidence": "把握有多大。",
    "feature.properties.accuracy": "真正的位置在多少米之内。",
    "feature.properties.from": "这一处的坐标另有来处时写。",
    "feature.properties.note": "读者问起来，该知道的话。",
    "feature.properties": "名字和把握大小。",
    "feature.geometry": "位置：坐标先写经度，再写纬度。",
    type: "照写。",
    title: "画的是什么。",
    sources: "来源的编号，都在 story.json 的 sources 里。",
    crs: "坐标是哪种坐标系；填对了，生成时自动换算。填错了，点会偏出几百米。",
    survey: "实测还是示意。",
    borders: "有没有画行政区划边界；画了，用它的图要写 approval。",
    credit: "印在地图旁的署名：© OpenStreetMap 贡献者。",
    licence: "许可。",
    note: "怎么整理的，什么不知道。",
    features: "地方、线路和片区。",
  },
  values: {
    system: {
      wgs84: "GPS、OpenStreetMap",
      cgcs2000: "国家大地坐标系：天地图、测绘成果",
      gcj02: "高德、腾讯取的点",
      bd09: "百度取的点",
    },
    confidence: {
      low: "大概：不要画成点，写名字或画一片淡色",
      medium: "大致在这里",
      high: "就在这里",
    },
    survey: {
      surveyed: "照实测画的",
      sketch: "估着画的；用它的图要写 sketch",
    },
  },
};
