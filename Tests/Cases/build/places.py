"""Cities, carriers and the networks seen there. Addresses come from 198.18.0.0/15 (RFC 2544), so nobody's line is named."""

from dataclasses import dataclass, field

# name: (country, region, latitude, longitude, IANA zone, hours from UTC, carrier, AS number)
CITIES = {
    "Phoenix": ("US", "AZ", 33.45, -112.07, "America/Phoenix", -7, "Cox Communications", 22773),
    "Mesa": ("US", "AZ", 33.42, -111.83, "America/Phoenix", -7, "Cox Communications", 22773),
    "Tucson": ("US", "AZ", 32.22, -110.97, "America/Phoenix", -7, "Comcast Cable", 7922),
    "Nashville": ("US", "TN", 36.16, -86.78, "America/Chicago", -6, "Comcast Cable", 7922),
    "Memphis": ("US", "TN", 35.15, -90.05, "America/Chicago", -6, "Comcast Cable", 7922),
    "Atlanta": ("US", "GA", 33.75, -84.39, "America/New_York", -5, "AT&T Internet", 7018),
    "Savannah": ("US", "GA", 32.08, -81.09, "America/New_York", -5, "Comcast Cable", 7922),
    "Augusta": ("US", "GA", 33.47, -81.97, "America/New_York", -5, "Comcast Cable", 7922),
    "Columbus": ("US", "GA", 32.46, -84.99, "America/New_York", -5, "AT&T Internet", 7018),
    "Charlotte": ("US", "NC", 35.23, -80.84, "America/New_York", -5, "Charter Communications", 20115),
    "Raleigh": ("US", "NC", 35.78, -78.64, "America/New_York", -5, "Charter Communications", 20115),
    "Tampa": ("US", "FL", 27.95, -82.46, "America/New_York", -5, "Charter Communications", 33363),
    "Miami": ("US", "FL", 25.76, -80.19, "America/New_York", -5, "Comcast Cable", 7922),
    "New York": ("US", "NY", 40.71, -74.01, "America/New_York", -5, "Verizon Fios", 701),
    "Buffalo": ("US", "NY", 42.89, -78.88, "America/New_York", -5, "Charter Communications", 11351),
    "Boston": ("US", "MA", 42.36, -71.06, "America/New_York", -5, "Comcast Cable", 7922),
    "Chicago": ("US", "IL", 41.88, -87.63, "America/Chicago", -6, "Comcast Cable", 7922),
    "St. Louis": ("US", "MO", 38.63, -90.20, "America/Chicago", -6, "Charter Communications", 20115),
    "Austin": ("US", "TX", 30.27, -97.74, "America/Chicago", -6, "Charter Communications", 11427),
    "Houston": ("US", "TX", 29.76, -95.37, "America/Chicago", -6, "Comcast Cable", 7922),
    "Dallas": ("US", "TX", 32.78, -96.80, "America/Chicago", -6, "AT&T Internet", 7018),
    "Amarillo": ("US", "TX", 35.22, -101.83, "America/Chicago", -6, "Suddenlink", 19108),
    "Reno": ("US", "NV", 39.53, -119.81, "America/Los_Angeles", -8, "Charter Communications", 20115),
    "Las Vegas": ("US", "NV", 36.17, -115.14, "America/Los_Angeles", -8, "Cox Communications", 22773),
    "Los Angeles": ("US", "CA", 34.05, -118.24, "America/Los_Angeles", -8, "Charter Communications", 20001),
    "San Diego": ("US", "CA", 32.72, -117.16, "America/Los_Angeles", -8, "Cox Communications", 22773),
    "San Francisco": ("US", "CA", 37.77, -122.42, "America/Los_Angeles", -8, "Comcast Cable", 7922),
    "Seattle": ("US", "WA", 47.61, -122.33, "America/Los_Angeles", -8, "Comcast Cable", 7922),
    "Denver": ("US", "CO", 39.74, -104.99, "America/Denver", -7, "Comcast Cable", 7922),
    "Toronto": ("CA", "ON", 43.65, -79.38, "America/Toronto", -5, "Rogers", 812),
    "Mexico City": ("MX", "CMX", 19.43, -99.13, "America/Mexico_City", -6, "Telmex", 8151),
    "Bogota": ("CO", "DC", 4.71, -74.07, "America/Bogota", -5, "ETB", 19429),
    "Sao Paulo": ("BR", "SP", -23.55, -46.63, "America/Sao_Paulo", -3, "Vivo", 27699),
    "Buenos Aires": ("AR", "C", -34.60, -58.38, "America/Argentina/Buenos_Aires", -3, "Telecentro", 27747),
    "London": ("GB", "LND", 51.51, -0.13, "Europe/London", 0, "BT", 2856),
    "Manchester": ("GB", "MAN", 53.48, -2.24, "Europe/London", 0, "Virgin Media", 5089),
    "Berlin": ("DE", "BE", 52.52, 13.41, "Europe/Berlin", 1, "Deutsche Telekom", 3320),
    "Munich": ("DE", "BY", 48.14, 11.58, "Europe/Berlin", 1, "M-net", 8767),
    "Paris": ("FR", "IDF", 48.86, 2.35, "Europe/Paris", 1, "Orange", 3215),
    "Lisbon": ("PT", "11", 38.72, -9.14, "Europe/Lisbon", 0, "NOS", 2860),
    "Warsaw": ("PL", "MZ", 52.23, 21.01, "Europe/Warsaw", 1, "Orange Polska", 5617),
    "Kyiv": ("UA", "30", 50.45, 30.52, "Europe/Kyiv", 2, "Kyivstar", 15895),
    "Tbilisi": ("GE", "TB", 41.72, 44.79, "Asia/Tbilisi", 4, "Magticom", 20751),
    "Moscow": ("RU", "MOW", 55.76, 37.62, "Europe/Moscow", 3, "MTS", 8359),
    "Vladivostok": ("RU", "PRI", 43.12, 131.89, "Asia/Vladivostok", 10, "TransTelecom", 20485),
    "Lagos": ("NG", "LA", 6.52, 3.38, "Africa/Lagos", 1, "MTN Nigeria", 29465),
    "Dubai": ("AE", "DU", 25.20, 55.27, "Asia/Dubai", 4, "Etisalat", 5384),
    "Bengaluru": ("IN", "KA", 12.97, 77.59, "Asia/Kolkata", 5.5, "ACT Fibernet", 24309),
    "Pune": ("IN", "MH", 18.52, 73.86, "Asia/Kolkata", 5.5, "Airtel", 24560),
    "Kuala Lumpur": ("MY", "14", 3.14, 101.69, "Asia/Kuala_Lumpur", 8, "TM Net", 4788),
    "Singapore": ("SG", "01", 1.35, 103.82, "Asia/Singapore", 8, "Singtel", 9506),
    "Hanoi": ("VN", "HN", 21.03, 105.85, "Asia/Ho_Chi_Minh", 7, "VNPT", 45899),
    "Ho Chi Minh City": ("VN", "SG", 10.82, 106.63, "Asia/Ho_Chi_Minh", 7, "Viettel", 7552),
    "Vientiane": ("LA", "VT", 17.97, 102.63, "Asia/Vientiane", 7, "Lao Telecom", 9873),
    "Boten": ("LA", "LM", 21.19, 101.68, "Asia/Vientiane", 7, "Lao Telecom", 9873),
    "Shenyang": ("CN", "LN", 41.80, 123.43, "Asia/Shanghai", 8, "China Unicom", 4837),
    "Dandong": ("CN", "LN", 40.12, 124.39, "Asia/Shanghai", 8, "China Unicom", 4837),
    "Yanji": ("CN", "JL", 42.89, 129.51, "Asia/Shanghai", 8, "China Unicom", 4837),
    "Beijing": ("CN", "BJ", 39.90, 116.41, "Asia/Shanghai", 8, "China Unicom", 4808),
    "Shanghai": ("CN", "SH", 31.23, 121.47, "Asia/Shanghai", 8, "China Telecom", 4812),
    "Shenzhen": ("CN", "GD", 22.54, 114.06, "Asia/Shanghai", 8, "China Telecom", 4134),
    "Chengdu": ("CN", "SC", 30.57, 104.07, "Asia/Shanghai", 8, "China Telecom", 4134),
    "Seoul": ("KR", "11", 37.57, 126.98, "Asia/Seoul", 9, "KT", 4766),
    "Busan": ("KR", "26", 35.18, 129.08, "Asia/Seoul", 9, "SK Broadband", 9318),
    "Tokyo": ("JP", "13", 35.68, 139.69, "Asia/Tokyo", 9, "NTT Communications", 4713),
    "Osaka": ("JP", "27", 34.69, 135.50, "Asia/Tokyo", 9, "OPTAGE", 17511),
    "Fukuoka": ("JP", "40", 33.59, 130.40, "Asia/Tokyo", 9, "QTnet", 7679),
    "Nagoya": ("JP", "23", 35.18, 136.91, "Asia/Tokyo", 9, "CTC", 18126),
    "Sydney": ("AU", "NSW", -33.87, 151.21, "Australia/Sydney", 10, "Telstra", 1221),
}

MOBILE = {
    "US": ("T-Mobile USA", 21928),
    "GB": ("EE", 12576),
    "DE": ("Vodafone", 3209),
    "JP": ("KDDI", 2516),
    "KR": ("SK Telecom", 9644),
    "CN": ("China Mobile", 9808),
    "RU": ("MegaFon", 31133),
    "FR": ("Bouygues", 5410),
    "VN": ("MobiFone", 131429),
    "CA": ("Telus", 852),
    "MX": ("Telcel", 28403),
    "PT": ("Vodafone", 12353),
}

# Commercial services as a network database names them.
VPN_HOSTS = {
    "NordVPN": ("Tefincom", 136787),
    "Mullvad": ("31173 Services", 39351),
    "Proton VPN": ("Proton AG", 62371),
    "ExpressVPN": ("M247", 9009),
    "Surfshark": ("Datacamp", 212238),
    "Astrill VPN": ("Hosting Services", 46562),
    "Private Internet Access": ("Cogent", 174),
}
HOSTS = {
    "AWS": ("Amazon.com", 16509),
    "Azure": ("Microsoft", 8075),
    "OVH": ("OVH SAS", 16276),
    "Sakura": ("SAKURA Internet", 9370),
    "Hetzner": ("Hetzner Online", 24940),
    "Contabo": ("Contabo", 51167),
}

STREETS = (
    "Alder Court",
    "Quarry Lane",
    "Mill Pond Road",
    "Harbour View",
    "Sycamore Street",
    "Orchard Way",
    "Kestrel Drive",
    "Larkspur Lane",
    "Foundry Street",
    "Bishop Row",
    "Cedar Bluff Road",
    "Windmill Close",
    "Juniper Terrace",
    "Old Ferry Road",
    "Station Parade",
    "Marigold Avenue",
    "Chapel Hill",
    "Stonebridge Road",
    "Tannery Walk",
    "Elm Grove",
)


@dataclass
class Place:
    """One connection: a home, an office, a VPN exit, a phone."""

    city: str
    ip: str
    kind: str = "residential"
    provider: str = None
    org: str = None
    asn: int = None
    line: str = None
    postal: str = None
    wifi: str = None
    gateway: str = None
    address_type: str = "residential"
    extra: dict = field(default_factory=dict)

    @property
    def facts(self):
        return CITIES[self.city]

    @property
    def country(self):
        return self.facts[0]

    @property
    def zone(self):
        return self.facts[4]

    @property
    def offset(self):
        return self.facts[5]

    def network(self):
        country, region, lat, lon, zone, _, carrier, asn = self.facts
        return {
            "ip": self.ip,
            "asn": self.asn or asn,
            "as_org": self.org or carrier,
            "country": country,
            "city": self.city,
            "lat": lat,
            "lon": lon,
            "kind": self.kind,
            "provider": self.provider,
        }

    def address(self, kind=None):
        country, region, lat, lon, *_ = self.facts
        return {
            "line": self.line,
            "city": self.city,
            "region": region,
            "postal_code": self.postal,
            "country": country,
            "lat": lat,
            "lon": lon,
            "type": kind or self.address_type,
        }


class Map:
    """Hands out places; equal VPN exits are shared by everybody who uses the service in that city."""

    def __init__(self, dice):
        self.dice = dice
        self.taken = set()
        self.exits = {}

    def ip(self, block=None):
        while True:
            third, fourth = self.dice.between(0, 255), self.dice.between(2, 254)
            value = f"{block}.{fourth}" if block else f"198.{self.dice.between(18, 19)}.{third}.{fourth}"
            if value not in self.taken:
                self.taken.add(value)
                return value

    def home(self, city, kind="residential", address_type="residential", line=None, block=None):
        dice = self.dice
        return Place(
            city,
            self.ip(block),
            kind,
            line=line or f"{dice.between(12, 9899)} {dice.pick(STREETS)}",
            postal=dice.digits(5),
            wifi="wifi-" + dice.hex(12),
            gateway="gw-" + dice.hex(12),
            address_type=address_type,
        )

    def beside(self, place, line=None):
        """Another door of the same street and city, with its own connection."""
        other = self.home(place.city)
        other.line, other.postal = line or other.line, place.postal
        return other

    def mobile(self, city):
        org, asn = MOBILE.get(CITIES[city][0], ("Mobile carrier", 64512))
        return Place(
            city, self.ip(), "mobile", org=org, asn=asn, wifi="wifi-" + self.dice.hex(12), gateway="gw-" + self.dice.hex(12)
        )

    def vpn(self, provider, city):
        exits = self.exits.setdefault((provider, city), [])
        if len(exits) < 3:
            org, asn = VPN_HOSTS[provider]
            exits.append(Place(city, self.ip(), "vpn", provider=provider, org=org, asn=asn))
        return self.dice.pick(exits)

    def host(self, provider, city):
        org, asn = HOSTS[provider]
        return Place(city, self.ip(), "hosting", provider=provider, org=org, asn=asn)
