// Nothing: what every compilation costs.
