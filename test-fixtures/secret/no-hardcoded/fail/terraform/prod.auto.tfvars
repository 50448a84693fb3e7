region      = "eu-central-1"
db_password = "fern-Valley-2"
