"""Areas of the made-up nation: which counties lie together, their codes and names."""
import random

# Two-digit beginnings that no province of China has.
PROVINCE_CODES = [n for n in range(66, 100) if n not in (71, 81, 82)]
COUNTIES_OF_A_PREFECTURE = 8.46  # 2,885 counties in 341 prefectures in 31 provinces
PREFECTURES_OF_A_PROVINCE = 11
MOST = 99  # what two digits can number

# Characters of names, with how they are read.
SYLLABLES = [tuple(pair.split(":")) for pair in (
    "安:An 白:Bai 宝:Bao 昌:Chang 长:Chang 成:Cheng 川:Chuan 慈:Ci 大:Da 德:De 定:Ding 东:Dong 丰:Feng 福:Fu 阜:Fu 甘:Gan "
    "高:Gao 固:Gu 广:Guang 海:Hai 和:He 恒:Heng 弘:Hong 湖:Hu 华:Hua 怀:Huai 惠:Hui 吉:Ji 嘉:Jia 建:Jian 江:Jiang 金:Jin "
    "景:Jing 静:Jing 开:Kai 康:Kang 兰:Lan 乐:Le 灵:Ling 龙:Long 隆:Long 洛:Luo 梅:Mei 明:Ming 南:Nan 宁:Ning 平:Ping 清:Qing "
    "荣:Rong 瑞:Rui 山:Shan 顺:Shun 松:Song 泰:Tai 同:Tong 文:Wen 武:Wu 西:Xi 新:Xin 兴:Xing 阳:Yang 永:Yong 云:Yun 正:Zheng"
).split()]


class Area:
    """A row of areas.csv; `cells` are the counties that lie in it."""

    def __init__(self, code, level, parent, cells):
        self.code, self.level, self.parent, self.cells = code, level, parent, cells
        self.name = self.short_name = self.name_en = ""


def _divided(cells, centres, parts):
    """The cells in `parts` groups of like size that lie together, by cutting across the longer side again and again."""
    if parts == 1:
        return [sorted(cells)]
    spans = [max(centres[c][i] for c in cells) - min(centres[c][i] for c in cells) for i in (0, 1)]
    axis = 0 if spans[0] * 0.8 >= spans[1] else 1  # a degree of longitude is the shorter one
    ordered = sorted(cells, key=lambda c: (centres[c][axis], c))
    first = parts // 2
    cut = len(ordered) * first // parts
    return _divided(ordered[:cut], centres, first) + _divided(ordered[cut:], centres, parts - first)


def _give_names(areas, suffixes, rng):
    """Every area of one level a name of two characters of its own, with one of the suffixes."""
    n = len(SYLLABLES)
    order = sorted(range(n * n), key=lambda i: rng.random())
    for i, area in enumerate(areas):
        (first, first_en), (second, second_en) = (SYLLABLES[k] for k in divmod(order[i % len(order)], n))
        suffix, suffix_en, kept = suffixes[int(rng.random() * len(suffixes))]
        round_ = "" if i < len(order) else str(i // len(order) + 1)  # more areas than pairs
        area.name = first + second + round_ + suffix
        area.short_name = first + second + round_ + (suffix if kept else "")
        area.name_en = f"{first_en}{second_en.lower()}{round_} {suffix_en}"


class Nation:
    """Provinces, prefectures, counties and regions; `counties[i]` is cell i of the tessellation."""

    def __init__(self, seed, centres):
        count = len(centres)
        rng = random.Random(f"{seed}/nation")
        prefectures = max(1, round(count / COUNTIES_OF_A_PREFECTURE))
        provinces = max(1, min(len(PROVINCE_CODES), round(prefectures / PREFECTURES_OF_A_PROVINCE)))
        self.provinces, self.prefectures, self.counties, self.regions = [], [], [None] * count, []
        for i, cells in enumerate(_divided(range(count), centres, provinces)):
            code = f"{PROVINCE_CODES[i]}0000"
            self.provinces.append(Area(code, "province", "", cells))
            # Evenly, and in all as many as there are.
            own = max(1, (i + 1) * prefectures // provinces - i * prefectures // provinces)
            self._add_prefectures(code, _divided(cells, centres, min(own, len(cells))))
        _give_names(self.provinces, [("省", "Province", False)], rng)
        _give_names(self.prefectures, [("市", "City", False)], rng)
        _give_names(self.counties, [("县", "County", True), ("县", "County", True), ("区", "District", True)], rng)
        self._add_regions(rng)

    def _add_prefectures(self, province, groups):
        if len(groups) > MOST or max(len(cells) for cells in groups) > MOST:
            raise ValueError(f"more counties than six-digit codes have room for: at most about "
                             f"{len(PROVINCE_CODES) * MOST * MOST:,}")
        for k, cells in enumerate(groups, 1):
            code = f"{province[:2]}{k:02}00"
            self.prefectures.append(Area(code, "prefecture", province, cells))
            for j, cell in enumerate(cells, 1):
                self.counties[cell] = Area(f"{code[:4]}{j:02}", "county", code, [cell])

    def _add_regions(self, rng):
        """A region for about every five provinces; neighbours in the order of cutting lie together."""
        for k in range(0, len(self.provinces), 5):
            members = self.provinces[k:k + 5]
            region = Area(f"region-{k // 5 + 1}", "region", "", [c for p in members for c in p.cells])
            region.members = [a for a in self.prefectures if a.parent in {p.code for p in members}]
            self.regions.append(region)
        _give_names(self.regions, [("经济区", "Economic Region", True)], rng)
