// Messages of the import of geography: files that cannot be read, and what may not be published.

import type { Sentences } from "../catalogue.ts";
import { pair, short, shown } from "../samples.ts";
import { geoImport } from "./geo-import.ts";
import { choices } from "./sentences.ts";

export const geoFiles = {
  foreignGeo: (ending: string) => [
    `${ending} 文件这里读不了。`,
    "请在 QGIS 里打开，导出为 GeoJSON，坐标系选 EPSG:4326，再导入；shapefile 请把 .shp、.dbf、.prj、.cpg 一起压成一个 zip。",
  ],
  emptyGeo: () => ["文件是空的：里面没有一个要素。", "请检查导出时选的图层和范围，重新导出。"],
  noGeography: (type: unknown) => [
    type === undefined ? "这个 JSON 文件里没有地理要素。" : `这个 JSON 文件里没有地理要素：最外层的 "type" 是 ${shown(type)}。`,
    "请导入 GeoJSON、TopoJSON 或 Overpass 导出的 JSON；表格请存成 .csv 或 .xlsx。",
  ],
  brokenJson: (line: number) => [
    `第 ${line} 行起读不下去：不是完整的 JSON。`,
    "文件可能没有下载完，或被手工改坏了。请重新导出；或从这一行往上找少了的引号、括号、逗号。",
  ],
  brokenXml: (line: number) => [`第 ${line} 行起读不下去：不是完整的 XML。`, "文件可能没有下载完，或被改坏了。请重新导出。"],
  brokenZip: () => ["这个压缩文件打不开，或里面没有图层。", "请解压看看里面有没有 .shp 或 .kml，重新压成一个 zip，不要加密码。"],
  brokenShapes: () => ["这个 shapefile 读不出来，可能损坏了。", "请在 QGIS 里打开看看，导出为 GeoJSON，再导入。"],
  unequalShapes: (shapes: number, rows: number) => [
    `形状有 ${shapes} 个，.dbf 表里却有 ${rows} 行，对不上。`,
    "两个文件多半不是一起导出的。请重新导出，把同名的 .shp、.dbf、.prj 一起压成 zip。",
  ],
  brokenTopology: (name: string) => [`图层“${short(name)}”的弧段对不上。`, "文件可能不完整。请重新导出，或导出为 GeoJSON。"],
  noLayer: (name: string, known: readonly string[]) => [`没有“${short(name)}”这个图层。`, choices(name, known, "图层有")],
  cutOverpass: (remark: string) => [
    `Overpass 没有查完就停了：${short(remark)}`,
    "文件里只有一部分。请缩小范围，或在查询开头写 [timeout:180]，重新导出。",
  ],
  shiftedDatum: (title: string) => [
    `坐标系“${short(title)}”不能换算：它和 WGS-84 相差几十到上百米，各地差得不一样，参数不公开。`,
    "请向给文件的人要一份 CGCS2000 或 WGS-84 的；或请测绘部门换算。",
  ],
  strangeSystem: (title: string) => [
    `坐标系“${short(title)}”这里换算不了。`,
    "请在 QGIS 里把图层另存为 GeoJSON，坐标系选 EPSG:4326，再导入。",
  ],
  offEarth: (count: number, position: readonly [number, number]) => [
    `${count} 个要素的坐标都不在地球上，例如 ${pair(position)}：经度在 -180 和 180 之间，纬度在 -90 和 90 之间。`,
    "多半是以米为单位的投影坐标，文件没有说是哪一种。请把 .prj 一起放进 zip；或在 QGIS 里另存为 GeoJSON，坐标系选 EPSG:4326。",
  ],
  importLatitudeFirst: (position: readonly [number, number]) => [
    `纬度写在了前面，例如 ${pair(position)}：先写的数超过了 90，或调换以后才在地球上。`,
    "GeoJSON 先写经度。若确是先写了纬度，请加 --swap yes，再运行一次。",
  ],
  nothingLeft: () => ["没有一个要素能导入。", "为什么，上面写着。请在 QGIS 里打开文件核对，重新导出。"],
  noProperty: (flag: string, name: string, known: readonly string[]) => [
    `--${flag}：没有 "${short(name)}" 这个属性。`,
    choices(name, known, "文件里有"),
  ],
  badMetres: (written: string) => [`--metres 不能是 "${written}"。`, "请写米数，例如 --metres 20；不简化写 --metres 0。"],
  geoThere: (id: string, other: string) => [
    `"${id}" 已经有了：geo/${id}.geojson`,
    `要用新文件更新它，请加 --update；若是另一份，请换一个编号，例如 --id ${other}`,
  ],
  geoUnreadable: (path: string) => [`${path} 读不出来，没法更新。`, "请先运行 npm run check，改好它指出的地方，再导入。"],
  otherSystem: (path: string, old: string, now: string) => [
    `${path} 的坐标是 ${old}，新文件的是 ${now}：新文件里没有的那几处要留着，就对不上了。`,
    "请加 --prune 把它们删去；若两份其实是一种坐标系，请用 --crs 写明。",
  ],
  tooLargeGeo: (megabytes: number, most: number) => [
    `写出来有 ${megabytes} MB，超过了 ${most} MB：手机上的读者等不起。`,
    "请加 --metres 和更大的米数，或在 QGIS 里只选要画的那一部分。",
  ],
  forbiddenMap: (from: keyof typeof geoImport.packages, breaches: readonly (keyof typeof geoImport.breaches)[]) => [
    `这份边界不能用：${breaches.map((one) => geoImport.breaches[one]).join("；")}（像是出自 ${geoImport.packages[from]}）。`,
    "公开出版的地图要按《公开地图内容表示规范》画，有审图号。请到自然资源部的标准地图服务（bzdt.ch.mnr.gov.cn）下载标准地图，照原样用，写上它的审图号；只说一个地方的事，就不要画国界和省界。",
  ],
  packedMap: () => [
    "这是 ECharts 压缩过的地图，坐标读不出来。",
    "这样的地图多半没有审图号，也不全。请到自然资源部的标准地图服务（bzdt.ch.mnr.gov.cn）下载标准地图，照原样用。",
  ],
  notYesNo: (flag: string, written: string) => [`--${flag} 不能是 "${written}"。`, `请写 --${flag} yes 或 --${flag} no。`],
} satisfies Sentences;
